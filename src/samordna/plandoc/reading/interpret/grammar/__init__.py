"""Who does what in a sentence: where its doer, its verb and its infinitive stand."""
