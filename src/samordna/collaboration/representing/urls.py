from django.urls import path

from samordna.collaboration.representing import telling
from samordna.collaboration.representing.listing import REPRESENTATIONS
from samordna.organisation.catalogues.addresses import addresses

NEWS = "hemtaget/<int:pk>/"
urlpatterns = [
    *addresses(REPRESENTATIONS, ""),
    path("representation/<int:pk>/hemtaget/nytt/", telling.write, name="brought_home_write"),
    path(f"{NEWS}redigera/", telling.edit, name="brought_home_edit"),
    path(f"{NEWS}ta-bort/", telling.remove, name="brought_home_remove"),
    path(f"{NEWS}aterstall/", telling.restore, name="brought_home_restore"),
]
