from django.urls import path

from samordna.core import views

app_name = "core"
urlpatterns = [
    path("healthz", views.health, name="health"),
    path("offline/", views.offline, name="offline"),
    path("offline/sw.js", views.service_worker, name="service_worker"),
    path("_gallery/", views.gallery, name="gallery"),
]
