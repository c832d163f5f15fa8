"""When an initiative was announced: days beside its verb, of an occasion, under a notice."""
