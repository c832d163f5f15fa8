"""The figures: pure functions of small frames. The only room that uses plotly."""
