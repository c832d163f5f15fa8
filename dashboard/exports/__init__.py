"""The reader's selection as files and as an answer to programs: the same rows in every form.

`rows` makes the tables, each row with its quote, source and day; `notes` says what they mean;
`spreadsheet`, `parquet`, `geojson`, `package` and `answer` write them. All are pure functions of a
`View`; CSV is `csv_bytes` of `dashboard.wording.csv_text`.
"""
