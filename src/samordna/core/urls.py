from django.urls import path

from samordna.core import views, well_known

app_name = "core"
urlpatterns = [
    path("healthz", views.health, name="health"),
    path("offline/", views.offline, name="offline"),
    path("offline/sw.js", views.service_worker, name="service_worker"),
    path("_gallery/", views.gallery, name="gallery"),
    path(".well-known/security.txt", well_known.security_txt, name="security_txt"),
    path(".well-known/change-password", well_known.change_password, name="change_password"),
    path("robots.txt", well_known.robots, name="robots"),
]
