"""The register of services: the list, one service, and its form."""
