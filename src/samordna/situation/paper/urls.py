from django.urls import path

from samordna.situation.paper import views

DOCUMENT = "lagesbild/<int:pk>/dokument/"

urlpatterns = [
    path(DOCUMENT, views.show, name="document"),
    path(f"{DOCUMENT}visa-for-alla/", views.publish, name="picture_publish"),
    path(f"{DOCUMENT}visa-inte/", views.unpublish, name="picture_unpublish"),
    path(f"{DOCUMENT}ladda-ner/<slug:file_format>/", views.download, name="picture_download"),
]
