"""Whom a sentence names: places, national bodies, firms, legislators, and in what role."""
