"""The Places page and the Compare page."""
