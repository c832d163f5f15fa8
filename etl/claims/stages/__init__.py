"""How far an initiative is: what verbs tell as done, to come, or only thought of."""
