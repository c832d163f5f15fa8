"""The Add documents page: documents of the reader's own, looked at before they are kept."""

from dashboard.adding.added import added_list
from dashboard.adding.panels import add_documents
from dashboard.frame.shell import open_page

page = open_page()
add_documents(page)
added_list(page)
