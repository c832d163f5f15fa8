"""From a sentence to drafts, and which drafts of one document tell of one initiative."""
