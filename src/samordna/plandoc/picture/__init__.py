"""The situation picture (S9): what a municipality knows of areas and phenomena, and never of persons.

Its four parts are those of lag (2023:196) § 4; it is made from the one before, decided and frozen.
"""
