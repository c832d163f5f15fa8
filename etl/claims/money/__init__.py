"""Which sums are an initiative's own, and what each measures: size, budget, cap, goal."""
