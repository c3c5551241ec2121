namespace Infra.Model.Desired;

/// <summary>
/// A folder of plain manifests or a kustomization; its path is a template and may hold the cluster's name.
/// </summary>
public sealed record ManifestFolder(Repository Repository, SourceRevision Revision, string Path, bool Recurse);
