namespace k8s;

public partial interface IKubernetes : IDisposable
{
    Uri BaseUri { get; set; }

    ICoreV1Operations CoreV1 { get; }

    IApisOperations Apis { get; }

    IApiextensionsV1Operations ApiextensionsV1 { get; }

    IAuthorizationV1Operations AuthorizationV1 { get; }

    IRbacAuthorizationV1Operations RbacAuthorizationV1 { get; }

    IVersionOperations Version { get; }

    ICustomObjectsOperations CustomObjects { get; }
}
