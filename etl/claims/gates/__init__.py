"""Why words that name an instrument are no initiative: denied, general, only mentioned."""
