"""The Funds page."""
