"""What each table, list and labelled group of a file is: by what explains most, or by what a person says."""
