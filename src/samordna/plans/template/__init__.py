"""The municipality's template for plans: its chapters, and what they ask of a draft."""
