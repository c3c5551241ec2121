using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Supervisors;

/// <summary>Which credentials to read.</summary>
/// <param name="Source">Where they come from.</param>
/// <param name="Stack">The stack, for messages.</param>
/// <param name="IsPreview">True if nothing is written with them, so a missing permission is only a warning.</param>
public sealed record CredentialRequest(CredentialSource Source, StackName Stack, bool IsPreview);
