"""The data set as the app reads it: rows, sums, what a selection leaves."""
