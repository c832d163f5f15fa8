"""What each page shows of a selection, as frames and words: no Streamlit, no drawing."""
