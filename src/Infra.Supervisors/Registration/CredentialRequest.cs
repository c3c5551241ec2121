using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Supervisors;

/// <summary>Which credentials to read, for which stack, and whether nothing will be written with them.</summary>
public sealed record CredentialRequest(CredentialSource Source, StackName Stack, bool IsPreview);
