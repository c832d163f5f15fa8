"""One record or one document: its card, its page, its evidence, how to cite it."""
