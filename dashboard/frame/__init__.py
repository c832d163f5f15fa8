"""What stands around every page and every figure: bar, filters, titles, downloads."""
