"""Problems of a picture: what is seen and where, on what grounds, and what became of those of the picture before."""
