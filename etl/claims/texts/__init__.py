"""What kind of text a document is, whom it speaks for, and what its parts are about."""
