using YamlDotNet.Serialization;

namespace k8s.KubeConfigModels;

public class UserCredentials
{
    [YamlMember(Alias = "client-certificate-data", ApplyNamingConventions = false)]
    public string ClientCertificateData { get; set; }

    [YamlMember(Alias = "client-certificate", ApplyNamingConventions = false)]
    public string ClientCertificate { get; set; }

    [YamlMember(Alias = "client-key-data", ApplyNamingConventions = false)]
    public string ClientKeyData { get; set; }

    [YamlMember(Alias = "client-key", ApplyNamingConventions = false)]
    public string ClientKey { get; set; }

    [YamlMember(Alias = "token")]
    public string Token { get; set; }

    [YamlMember(Alias = "as")]
    public string Impersonate { get; set; }

    [YamlMember(Alias = "as-groups", ApplyNamingConventions = false)]
    public IEnumerable<string> ImpersonateGroups { get; set; }

    [YamlMember(Alias = "as-user-extra", ApplyNamingConventions = false)]
    public Dictionary<string, string> ImpersonateUserExtra { get; set; }

    [YamlMember(Alias = "username")]
    public string UserName { get; set; }

    [YamlMember(Alias = "password")]
    public string Password { get; set; }

    [YamlMember(Alias = "auth-provider", ApplyNamingConventions = false)]
    public AuthProvider AuthProvider { get; set; }

    [YamlMember(Alias = "extensions")]
    public IEnumerable<NamedExtension> Extensions { get; set; }

    [YamlMember(Alias = "exec")]
    public ExternalExecution ExternalExecution { get; set; }
}
