"""Who may write, and how a reader signs in."""
