from django.urls import path

from samordna.readiness.offline import sending, views

urlpatterns = [
    path("larm/utan-nat/", views.copy, name="offline_copy"),
    path("larm/sw.js", views.worker, name="offline_worker"),
    path("larm/<int:pk>/fran-enheten/", sending.from_device, name="activation_from_device"),
]
