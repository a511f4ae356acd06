from django.urls import path

from samordna.mapping.register import changing, listing, showing, steps

ONE = "verksamheter/<int:pk>/"

urlpatterns = [
    path("verksamheter/", listing.listed, name="list"),
    path("verksamheter/ladda-ner/<slug:file_format>/", listing.download, name="export"),
    path("verksamheter/ny/", changing.create, name="service_create"),
    path(ONE, showing.show, name="service"),
    path(f"{ONE}redigera/", changing.edit, name="service_edit"),
    path(f"{ONE}granskad/", steps.review, name="service_review"),
    path(f"{ONE}ta-bort/", steps.remove, name="service_remove"),
    path(f"{ONE}aterstall/", steps.restore, name="service_restore"),
]
