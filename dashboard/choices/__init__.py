"""What a reader can choose, and how it stands in the address."""
