"""The Add documents page: documents of the reader's own, looked at before they are kept."""

from dashboard.add_list import added_list
from dashboard.add_panels import add_documents
from dashboard.shell import open_page

page = open_page()
add_documents(page)
added_list(page)
