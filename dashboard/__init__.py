"""What the pages share: the data set as read, the selection, the words, the figures, the cards.

`selection` and `narrowing` say which records a reader has chosen; `map_view`, `fund_view`,
`record` and `reading` make what one page shows; `totals` makes every sum; `cards`, `detail`
and `marked` write HTML, with all text of documents escaped; `words` holds all wording in both
languages; `review_writing` is the one door to the ETL's curation; `figures` holds all plotly;
`shell`, `filter_bar`, `address` and `cached` hold the Streamlit of all pages.
"""
