"""The Add documents page."""
