"""The Review page, and what has changed between builds."""
