"""What a server knows of itself: its log, whether it is at work, what it keeps."""
