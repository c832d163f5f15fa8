"""What an initiative is for: its sectors, and instruments that name a field of their own."""
