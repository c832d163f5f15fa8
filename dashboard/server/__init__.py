"""What the server answers and prepares itself, outside the pages."""
