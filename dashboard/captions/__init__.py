"""What places, records, filters and figures are called, and sentences about a selection."""
