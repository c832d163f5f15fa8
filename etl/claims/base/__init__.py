"""What every room here stands on: the sentences as read, a draft, a sum, shared wordings."""
