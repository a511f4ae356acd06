from django.urls import path

from samordna.mapping.picture import files, views

urlpatterns = [
    path("verksamheter/bild/", views.show, name="picture"),
    path("verksamheter/bild/ladda-ner/<slug:file_format>/", files.download, name="picture_export"),
    path("verksamheter/bild/lucka/<slug:gap>/", views.choose_plan, name="gap"),
]
