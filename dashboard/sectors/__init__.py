"""The Sectors page."""
