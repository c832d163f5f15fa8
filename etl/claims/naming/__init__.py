"""Which words of a sentence name an instrument: a fund, a subsidy, a plan, a facility."""
