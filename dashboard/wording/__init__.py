"""How the app puts things: its words in each language, days, sums, numbers, safe HTML."""
