"""Whose an initiative is: who acts, what the text and its headings lend to a sentence."""
