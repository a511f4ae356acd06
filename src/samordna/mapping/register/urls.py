from django.urls import path

from samordna.mapping.register import listing, views

ONE = "verksamheter/<int:pk>/"

urlpatterns = [
    path("verksamheter/", listing.listed, name="list"),
    path("verksamheter/ladda-ner/<slug:file_format>/", listing.download, name="export"),
    path("verksamheter/ny/", views.create, name="service_create"),
    path(ONE, views.show, name="service"),
    path(f"{ONE}redigera/", views.edit, name="service_edit"),
    path(f"{ONE}granskad/", views.review, name="service_review"),
    path(f"{ONE}ta-bort/", views.remove, name="service_remove"),
    path(f"{ONE}aterstall/", views.restore, name="service_restore"),
]
