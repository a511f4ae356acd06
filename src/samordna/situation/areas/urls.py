from django.urls import include, path

from samordna.situation.areas import changing, listing, merging_views, showing

ONE = "lagesbild/omraden/<int:pk>/"

urlpatterns = [
    path("lagesbild/omraden/", listing.listed, name="areas"),
    path("lagesbild/omraden/ladda-ner/<slug:file_format>/", listing.download, name="areas_export"),
    path("lagesbild/omraden/ny/", changing.create, name="area_create"),
    path("lagesbild/omraden/fil/", include("samordna.situation.areas.transfer.urls")),
    path(ONE, showing.show, name="area"),
    path(f"{ONE}redigera/", changing.edit, name="area_edit"),
    path(f"{ONE}ta-bort/", changing.remove, name="area_remove"),
    path(f"{ONE}aterstall/", changing.restore, name="area_restore"),
    path(f"{ONE}sla-ihop/", merging_views.merge, name="area_merge"),
    path(f"{ONE}sla-ihop/aterta/", merging_views.undo, name="area_merger_undo"),
]
