"""The Review page: records that wait for a person, their evidence, and the decisions so far."""

from dashboard.data.cached import data_folder
from dashboard.frame.shell import Page, is_empty, show_page
from dashboard.review.log import decision_log
from dashboard.review.panels import current_record, queue_walk, record_and_form, review_head
from dashboard.review.state import review_state


def draw(page: Page) -> None:
    """All but the filters."""
    if is_empty(page):
        return
    state = review_state(data_folder(), page.initiatives)
    review_head(page, state)
    record = current_record(page, state)
    if record:
        queue_walk(page, state, record)
        record_and_form(page, state, record)
    decision_log(page, state)


show_page(draw)
